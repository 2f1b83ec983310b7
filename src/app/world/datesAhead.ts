import { addDays, today } from '#base';
import { datesAhead as watchedDays } from '#rules';
import type { UseCase } from '../port.ts';

const DAY = 86_400_000;

const datesAhead: UseCase<'world.datesAhead'> = async ({ on: asked, days, destinations, sectors }, { clock, language }) => {
  const on = asked ?? today(clock);
  const say = (text: { en: string; hi: string }): string => (language === 'hi' ? text.hi : text.en);
  const items = watchedDays(on, addDays(on, days), { destinations, sectors }).map((one) => ({ ...one, title: say(one.title), what: say(one.what), inDays: Math.round((Date.parse(one.day) - Date.parse(on)) / DAY) }));
  return { on, items };
};
export default datesAhead;
