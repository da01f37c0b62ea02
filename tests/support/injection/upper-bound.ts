const SURE = 0.95;
const HALVINGS = 50;

/** Clopper and Pearson's upper bound (1934) of a share seen so many times: below it with 95 % certainty, on one side. */
export function upperBound(seen: number, trials: number): number {
  if (seen >= trials) return 1;
  let [low, high] = [seen / trials, 1];
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (low + high) / 2;
    if (atMost(seen, trials, middle) > 1 - SURE) low = middle;
    else high = middle;
  }
  return high;
}

/** The probability of so many or fewer. */
function atMost(seen: number, trials: number, share: number): number {
  let term = trials * Math.log1p(-share);
  let sum = Math.exp(term);
  for (let times = 1; times <= seen; times += 1) {
    term += Math.log((trials - times + 1) / times) + Math.log(share) - Math.log1p(-share);
    sum += Math.exp(term);
  }
  return sum;
}
