"""The reader in torch: the encoder of multilingual-e5-small with three heads on it.

`start` and `end` give a logit for every token (token 0, `<s>`, stands for "not in this window"), `answerable` one logit
for the window. Word, position and type embeddings and the lowest layers stay as they are in the embedding model, so
that both models share one word table.
"""

import sys
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

sys.path.insert(0, str(Path(__file__).parent.parent / "build"))
from read_weights import PackedWeights

FROZEN_LAYERS = 3
EMBEDDINGS = ("word.", "position.", "token_type.", "embedding_norm.")


class EncoderLayer(nn.Module):
    """Self-attention and feed-forward, each with its residual and layer norm (BERT, post-norm)."""

    def __init__(self, width: int, inner: int, heads: int, epsilon: float):
        super().__init__()
        self.heads = heads
        self.query_key_value = nn.Linear(width, 3 * width)
        self.attention_out = nn.Linear(width, width)
        self.attention_norm = nn.LayerNorm(width, epsilon)
        self.feed_forward_in = nn.Linear(width, inner)
        self.feed_forward_out = nn.Linear(inner, width)
        self.output_norm = nn.LayerNorm(width, epsilon)

    def forward(self, hidden: Tensor, mask: Tensor | None) -> Tensor:
        """hidden: (batch, tokens, width); mask: bool (batch, 1, 1, tokens) or None."""
        batch, tokens, width = hidden.shape
        split = self.query_key_value(hidden).view(batch, tokens, 3, self.heads, width // self.heads)
        query, key, value = split.permute(2, 0, 3, 1, 4)
        attended = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        attended = self.attention_out(attended.transpose(1, 2).reshape(batch, tokens, width))
        middle = self.attention_norm(attended + hidden)
        return self.output_norm(self.feed_forward_out(functional.gelu(self.feed_forward_in(middle))) + middle)


class ReaderModel(nn.Module):
    """input ids and attention mask, int64 (batch, tokens), to start (batch, tokens), end, answerable (batch)."""

    def __init__(self, weights: PackedWeights):
        super().__init__()
        sizes = weights.architecture
        width = sizes.hidden_size
        self.word = nn.Embedding(sizes.vocabulary_size, width)
        self.position = nn.Embedding(sizes.max_positions, width)
        self.token_type = nn.Embedding(sizes.token_types, width)
        self.embedding_norm = nn.LayerNorm(width, sizes.layer_norm_epsilon)
        layer = (width, sizes.feed_forward_size, sizes.heads, sizes.layer_norm_epsilon)
        self.layers = nn.ModuleList([EncoderLayer(*layer) for _ in range(sizes.layers)])
        self.span = nn.Linear(width, 2)
        self.answerable_in = nn.Linear(width, width)
        self.answerable_out = nn.Linear(width, 1)
        for head in (self.span, self.answerable_in, self.answerable_out):
            nn.init.normal_(head.weight, std=0.02)
            nn.init.zeros_(head.bias)
        _copy_encoder(self, weights)
        for name, parameter in self.named_parameters():
            parameter.requires_grad_(not is_frozen(name))

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        mask = None if bool(attention_mask.all()) else attention_mask[:, None, None, :].bool()
        with torch.no_grad():
            placed = self.word(input_ids) + self.position.weight[: input_ids.shape[1]] + self.token_type.weight[0]
            hidden = self.embedding_norm(placed)
            for layer in self.layers[:FROZEN_LAYERS]:
                hidden = layer(hidden, mask)
        for layer in self.layers[FROZEN_LAYERS:]:
            hidden = layer(hidden, mask)
        with torch.autocast("cpu", enabled=False):
            hidden = hidden.float()
            start, end = self.span(hidden).unbind(-1)
            answerable = self.answerable_out(torch.tanh(self.answerable_in(hidden[:, 0])))[:, 0]
        return start, end, answerable


def is_frozen(parameter_name: str) -> bool:
    """Whether a parameter keeps the value that it has in the embedding model."""
    frozen_layers = tuple(f"layers.{index}." for index in range(FROZEN_LAYERS))
    return parameter_name.startswith(EMBEDDINGS + frozen_layers)


def trained_weights(model: ReaderModel) -> dict[str, Tensor]:
    """The weights that training changes."""
    return {name: value for name, value in model.state_dict().items() if not is_frozen(name)}


def _copy_encoder(model: ReaderModel, weights: PackedWeights) -> None:
    sizes = weights.architecture
    width, inner = sizes.hidden_size, sizes.feed_forward_size

    def matrix(name: str, columns: int = width) -> Tensor:
        return torch.from_numpy(weights.matrix(name, columns).to_float())

    def vector(name: str) -> Tensor:
        return torch.from_numpy(weights.vector(name))

    def linear(target: nn.Linear, names: list[str], columns: int = width) -> None:
        target.weight.copy_(torch.cat([matrix(f"{name}.w", columns) for name in names]))
        target.bias.copy_(torch.cat([vector(f"{name}.b") for name in names]))

    def norm(target: nn.LayerNorm, name: str) -> None:
        target.weight.copy_(vector(f"{name}.w"))
        target.bias.copy_(vector(f"{name}.b"))

    with torch.no_grad():
        model.word.weight.copy_(matrix("emb.word"))
        model.position.weight.copy_(vector("emb.pos").view(-1, width))
        model.token_type.weight.copy_(vector("emb.type").view(-1, width))
        norm(model.embedding_norm, "emb.ln")
        for index, layer in enumerate(model.layers):
            source = f"l{index}"
            linear(layer.query_key_value, [f"{source}.{part}" for part in "qkv"])
            linear(layer.attention_out, [f"{source}.ao"])
            linear(layer.feed_forward_in, [f"{source}.fi"])
            linear(layer.feed_forward_out, [f"{source}.fo"], inner)
            norm(layer.attention_norm, f"{source}.aln")
            norm(layer.output_norm, f"{source}.oln")
