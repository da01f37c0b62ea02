import { describe, expect, it } from "vitest";
import { romaniseName, romanisePlace } from "../../src/text/romanise.ts";

describe("romaniseName", () => {
  it.each([
    ["向曾妍", "Xiang Zengyan"],
    ["于健", "Yu Jian"],
    ["曾国安", "Zeng Guo'an"],
    ["单小红", "Shan Xiaohong"],
    ["欧阳修", "Ouyang Xiu"],
    ["司馬光", "Sima Guang"],
    ["尉迟恭", "Yuchi Gong"],
    ["吕绿", "Lü Lü"],
    ["毛朝晖", "Mao Zhaohui"],
    ["古丽·买买提", "Guli Maimaiti"],
    ["王", "Wang"],
    ["", ""],
  ])("%s", (name, romanised) => {
    expect(romaniseName(name)).toBe(romanised);
  });
});

describe("romanisePlace", () => {
  it.each([
    ["汝城", "Rucheng"],
    ["汝城县", "Rucheng County"],
    ["湖南省郴州市", "Chenzhou, Hunan Province"],
    ["某某镇南山村", "Nanshan Village, Moumou Town"],
    ["西安", "Xi'an"],
    ["陕西省", "Shaanxi Province"],
    ["長沙縣", "Changsha County"],
    ["九嶷山", "Jiuyishan"],
    ["", ""],
  ])("%s", (place, romanised) => {
    expect(romanisePlace(place)).toBe(romanised);
  });
});
