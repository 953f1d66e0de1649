import { currencyOf, type Format, formatFor, type Messages, type Order } from 'redress';
import { policy } from './policy.ts';

interface Shown {
  readonly messages: Messages;
  readonly zone: string | undefined;
  readonly products: Readonly<Record<string, string>>;
}

/** What sentences about an order are made with: its currency, and the days of its zone unless another is chosen. */
export function formatOf({ currency, destination }: Order, { messages, zone, products }: Shown): Format {
  const stated = typeof currency === 'string' ? { code: currency } : currency;
  const { code, exponent } = currencyOf(stated.code, stated) ?? { code: stated.code, exponent: 2 };
  return formatFor({
    locale: messages.language,
    zone: zone ?? destination?.zone ?? policy.zone,
    currency: code,
    exponent,
    products,
    messages,
  });
}
