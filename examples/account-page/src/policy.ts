import { parsePolicy, sevenDayPolicy, type Window } from 'redress';

const within30Days: Window = {
  from: 'delivery',
  period: { amount: 30, unit: 'day', endsAt: 'end-of-day', countEventDay: false, rollForward: 'none' },
  unknownDay: 'ask',
};

/** The policy of the shop: the built-in one with longer and free returns. */
export const policy = parsePolicy({
  ...sevenDayPolicy,
  id: 'example-shop',
  version: '1',
  contact: { email: 'help@shop.example' },
  money: { ...sevenDayPolicy.money, accountBalanceBonus: 500 },
  return: {
    ...sevenDayPolicy.return,
    request: within30Days,
    sendBack: { dispatch: within30Days, lostOnTheWayBack: 'store' },
    conditions: ['unused', 'original-packaging'],
    returnCosts: 'store',
  },
});
