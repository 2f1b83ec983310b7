/** What may stand in what, as far as it means something: place -> element -> place. */
export type Places<Place extends string> = Readonly<Partial<Record<Place | 'start', Readonly<Record<string, Place>>>>>;

/** Follows the places of a format while its XML is read. What stands where it means nothing is `none`, with everything in it. */
export class XmlPlace<Place extends string> {
  private readonly path: (Place | 'start' | 'none')[] = ['start'];
  private readonly places: Places<Place>;

  constructor(places: Places<Place>) {
    this.places = places;
  }

  get now(): Place | 'start' | 'none' {
    return this.path.at(-1) ?? 'start';
  }

  enter(element: string): Place | 'none' {
    const { now } = this;
    const inside = now === 'none' ? undefined : this.places[now];
    const place = inside && Object.hasOwn(inside, element) ? (inside[element] ?? 'none') : 'none';
    this.path.push(place);
    return place;
  }

  leave(): Place | 'start' | 'none' {
    return this.path.pop() ?? 'start';
  }
}
