/**
 * How many entries at the beginning of a list a test holds for, by halving: where it holds for one, it holds for all before.
 */
export function countWhile<T>(list: ArrayLike<T>, holds: (entry: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
