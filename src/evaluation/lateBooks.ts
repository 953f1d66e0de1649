import type { Currency } from '../money/currency.ts';
import type { Books } from './account.ts';

/** Books that are kept once somebody looks into them: of what is denied only the currency is told. */
export class LateBooks implements Books {
  readonly currency: Currency;
  readonly #keep: () => Books;
  #kept: Books | undefined;

  constructor(currency: Currency, keep: () => Books) {
    this.currency = currency;
    this.#keep = keep;
  }

  get #books(): Books {
    this.#kept ??= this.#keep();
    return this.#kept;
  }

  get account() {
    return this.#books.account;
  }

  get tenders() {
    return this.#books.tenders;
  }

  get shortfall() {
    return this.#books.shortfall;
  }

  get unexplained() {
    return this.#books.unexplained;
  }

  get taken() {
    return this.#books.taken;
  }
}
