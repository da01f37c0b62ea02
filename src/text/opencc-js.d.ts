/** opencc-js ships no types for its single dictionaries: pairs "from to", separated by "|". */
declare module "opencc-js/dict/TSCharacters" {
  const dictionary: string;
  export default dictionary;
}
