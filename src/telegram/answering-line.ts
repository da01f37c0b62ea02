export interface AnsweringLineOptions {
  /** Questions answered at the same time; the models use all cores as it is. @default 4 */
  readonly answersAtATime?: number;
  /** Wakes everybody who waits: their turn will not come. */
  readonly signal: AbortSignal;
}

export interface Waiter {
  /** How many wait before this one, and itself; 0 when it does not wait. */
  position(): number;
  /** Settles when the turn has come: true, or false when the line was closed before, or left. */
  readonly turn: Promise<boolean>;
  /** Must be called in the end, whatever came of it. */
  leave(): void;
}

/**
 * First come, first served, but person by person: whoever is served stands behind all persons that wait then, with
 * what else they asked. So nobody waits for more than one question of each other person, in however many chats at once they
 * ask; and one person has at most half of the answers under way. (p-queue does not tell who stands where.)
 */
export interface AnsweringLine {
  /** Updates are numbered as they came to Telegram; that is the order in the line. */
  join(updateId: number, personId: number): Waiter;
  /** How many are answered and how many wait, now. */
  counts(): { readonly underWay: number; readonly waiting: number };
}

interface Place {
  readonly updateId: number;
  readonly personId: number;
  readonly admit: (hasTurn: boolean) => void;
}

export function createAnsweringLine({ answersAtATime = 4, signal }: AnsweringLineOptions): AnsweringLine {
  const mostOfOne = Math.ceil(answersAtATime / 2);
  const underWay: Place[] = [];
  /** By update id. */
  let waiting: Place[] = [];
  /** As which update a person stands in line who was served and has more here. */
  const standsAt = new Map<number, number>();
  let newest = 0;

  const isOf = (personId: number) => (place: Place) => place.personId === personId;
  const hasMost = ({ personId }: Place) => underWay.filter(isOf(personId)).length >= mostOfOne;
  /** Everybody's next question, then everybody's second, and so on. */
  const inTurn = (): Place[] => {
    const persons = new Map<number, { readonly since: number; questions: number }>();
    const ranked = waiting.map((place) => {
      const { personId, updateId } = place;
      const since = Math.max(updateId, standsAt.get(personId) ?? 0);
      const person = persons.get(personId) ?? { since, questions: 0 };
      persons.set(personId, person);
      person.questions += 1;
      return { place, round: person.questions, since: person.since };
    });
    return ranked.sort((a, b) => a.round - b.round || a.since - b.since).map(({ place }) => place);
  };
  const callNext = (): void => {
    while (underWay.length < answersAtATime) {
      const next = inTurn().find((place) => !hasMost(place));
      if (next === undefined) return;
      waiting = waiting.filter((place) => place !== next);
      underWay.push(next);
      standsAt.set(next.personId, newest + 1);
      next.admit(true);
    }
  };
  signal.addEventListener("abort", () => {
    const sentAway = waiting;
    waiting = [];
    for (const { admit } of sentAway) admit(false);
  });

  return {
    counts: () => ({ underWay: underWay.length, waiting: waiting.length }),
    join(updateId, personId) {
      if (signal.aborted) return { position: () => 0, turn: Promise.resolve(false), leave: () => {} };
      let settle: (hasTurn: boolean) => void = () => {};
      const turn = new Promise<boolean>((resolve) => {
        settle = resolve;
      });
      const place: Place = { updateId, personId, admit: settle };
      const behind = waiting.findIndex((other) => other.updateId > updateId);
      waiting.splice(behind === -1 ? waiting.length : behind, 0, place);
      newest = Math.max(newest, updateId);
      callNext();
      return {
        position: () => inTurn().indexOf(place) + 1,
        turn,
        leave() {
          waiting = waiting.filter((other) => other !== place);
          const index = underWay.indexOf(place);
          if (index !== -1) underWay.splice(index, 1);
          if (![...underWay, ...waiting].some(isOf(personId))) standsAt.delete(personId);
          settle(false);
          callNext();
        },
      };
    },
  };
}
