/** Scores in natural log units as log probabilities, which sum to 1; what is -Infinity stays. */
export function logProbabilities(scores: Float64Array): Float64Array {
  let most = -Infinity;
  for (const score of scores) most = Math.max(most, score);
  let sum = 0;
  for (const score of scores) sum += Math.exp(score - most);
  const logTotal = most + Math.log(sum);
  return scores.map((score) => score - logTotal);
}
