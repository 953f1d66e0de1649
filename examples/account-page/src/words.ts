/** The labels of the page. Sentences about claims come from the library. */
export interface Words {
  readonly title: string;
  readonly settings: string;
  readonly language: string;
  readonly zone: string;
  /** As a choice of zone: that of each order. */
  readonly zoneOfOrder: string;
  readonly moment: string;
  readonly order: (number: string) => string;
  readonly delivered: (day: string) => string;
  readonly onTheWay: (day: string | undefined) => string;
  readonly preparing: string;
  readonly refundedBefore: (amount: string) => string;
  readonly settled: string;
  readonly notPossible: string;
  readonly broken: string;
  readonly contact: string;
  readonly reference: string;
  readonly basket: string;
  readonly freeReturns: (day: string, expected: string) => string;
  readonly close: string;
  readonly quantity: (most: string) => string;
  readonly conditions: string;
  readonly yes: string;
  readonly no: string;
  readonly evidence: string;
  /** What ticking a piece of evidence means. */
  readonly evidenceHint: string;
  readonly reason: string;
  readonly remedy: string;
  readonly required: string;
  readonly send: string;
  readonly preview: string;
  readonly youGet: string;
  readonly ifConfirmed: string;
  readonly stillNeeded: string;
  readonly comesBack: string;
  readonly nextSteps: string;
  readonly sent: string;
}
