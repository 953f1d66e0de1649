/** How many steps a search for a proof may take: then it gives up, and nothing is proven. */
export class Effort {
  private left: number;

  constructor(steps: number) {
    this.left = steps;
  }

  /** Takes some steps; answers whether there were enough left. */
  spend(steps: number): boolean {
    this.left -= steps;
    return this.left >= 0;
  }
}
