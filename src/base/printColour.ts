/**
 * Which colours four inks can print on coated paper. The solid inks and their pairs are taken as in ISO 12647-2:2004/Amd 1:2007 for paper
 * type 1 (the printing condition called FOGRA39), rounded, CIELAB under D50; what lies between them is taken as flat. Paper and darkest ink
 * are laid on white and black of the screen (ISO 18619, black point compensation), as colour management does with its usual settings.
 * It is a guide for choosing a colour, a few units of ΔE rough, no proof: papers without coating print less.
 */
type Triple = readonly [number, number, number];

const PAPER: Triple = [95, 0, -2];
const BLACK: Triple = [16, 0, 0];
/** Around the circle of hues: red (magenta with yellow), yellow, green, cyan, blue, magenta. */
const INKS: readonly Triple[] = [[47, 68, 48], [89, -5, 93], [50, -65, 27], [55, -37, -50], [24, 17, -46], [48, 74, -3]];

/** D50, and from linear sRGB to it (IEC 61966-2-1, Bradford). */
const WHITE: Triple = [0.9642, 1, 0.8249];
const TO_XYZ: readonly Triple[] = [[0.4360747, 0.3850649, 0.1430804], [0.2225045, 0.7168786, 0.0606169], [0.0139322, 0.0971045, 0.7141733]];
const FROM_XYZ: readonly Triple[] = [[3.1338561, -1.6168667, -0.4906146], [-0.9787684, 1.9161415, 0.033454], [0.0719453, -0.2289914, 1.4052427]];

const times = (rows: readonly Triple[], [x, y, z]: Triple): Triple => rows.map((row) => row[0] * x + row[1] * y + row[2] * z) as unknown as Triple;
const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const gamma = (part: number): number => (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055);
const KAPPA = 24_389 / 27;
const EPSILON = 216 / 24_389;

function toLab(xyz: Triple): Triple {
  const [x, y, z] = xyz.map((one, at) => one / (WHITE[at] ?? 1)).map((one) => (one > EPSILON ? Math.cbrt(one) : (KAPPA * one + 16) / 116)) as unknown as Triple;
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function fromLab([l, a, b]: Triple): Triple {
  const y = (l + 16) / 116;
  return [y + a / 500, y, y - b / 200].map((one, at) => (one ** 3 > EPSILON ? one ** 3 : (116 * one - 16) / KAPPA) * (WHITE[at] ?? 1)) as unknown as Triple;
}

/** A printed colour as it looks when paper is taken for white and the darkest ink for black. */
function asSeen(lab: Triple): Triple {
  const [paper, black] = [fromLab(PAPER), fromLab(BLACK)];
  const darkest = black[1] / paper[1];
  return toLab(fromLab(lab).map((one, at) => ((one / (paper[at] ?? 1) - darkest) / (1 - darkest)) * (WHITE[at] ?? 1)) as unknown as Triple);
}

const cross = (a: Triple, b: Triple): Triple => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
const dot = (a: Triple, b: Triple): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const minus = (a: Triple, b: Triple): Triple => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const MIDDLE: Triple = [50, 0, 0];

/** The faces of the solid of printable colours, each as a plane with its outside. */
function facesOf(): { normal: Triple; far: number; corners: Triple[] }[] {
  const around = INKS.map(asSeen);
  return around.flatMap((one, at) => [[100, 0, 0] as const, [0, 0, 0] as const].map((end) => {
    const next = around[(at + 1) % around.length] ?? one;
    const raw = cross(minus(next, one), minus(end, one));
    const outward = dot(raw, minus(MIDDLE, one)) > 0 ? -1 : 1;
    const normal: Triple = [raw[0] * outward, raw[1] * outward, raw[2] * outward];
    return { normal, far: dot(normal, one), corners: [one, next, [...end] as unknown as Triple] };
  }));
}
let faces: ReturnType<typeof facesOf> | undefined;

/** How far along the way from its own grey to this colour print can go; 1 and more: all of it. */
function reach(lab: Triple): number {
  const grey: Triple = [lab[0], 0, 0];
  const way = minus(lab, grey);
  let least = Number.POSITIVE_INFINITY;
  for (const { normal, far, corners } of (faces ??= facesOf())) {
    const towards = dot(normal, way);
    if (towards <= 1e-9) continue;
    const at = (far - dot(normal, grey)) / towards;
    const point: Triple = [grey[0], way[1] * at, way[2] * at];
    if (at >= 0 && at < least && isWithin(point, corners, normal)) least = at;
  }
  return least;
}

/** Does a point of the plane lie inside the triangle? The solid is not convex everywhere. */
const isWithin = (point: Triple, corners: readonly Triple[], normal: Triple): boolean =>
  corners.map((one, at) => dot(normal, cross(minus(corners[(at + 1) % 3] ?? one, one), minus(point, one)))).every((one, _at, all) => Math.sign(one) === 0 || Math.sign(one) === Math.sign(all.find((each) => Math.abs(each) > 1e-6) ?? one) || Math.abs(one) < 1e-6);

/** A smaller difference, ΔE (CIE 1976), is within what the flat faces and the press itself leave open. */
const SEEN = 10;
/** Lightness that is given up at most for a stronger colour. */
const LIGHTER = 20;

const hex = (parts: Triple): string => `#${parts.map((one) => Math.round(Math.min(1, Math.max(0, gamma(one))) * 255).toString(16).padStart(2, '0')).join('').toUpperCase()}`;

/** The nearest printable colour of the same hue, and how far it is. */
function nearest([l, a, b]: Triple): { lab: Triple; far: number } {
  const strength = Math.hypot(a, b);
  let best = { lab: [l, 0, 0] as Triple, far: strength };
  for (let step = -LIGHTER; step <= LIGHTER; step++) {
    const lightness = l + step;
    if (lightness <= 0 || lightness >= 100) continue;
    const part = Math.min(1, reach([lightness, a, b]));
    const far = Math.hypot(step, strength * (1 - part));
    if (far < best.far) best = { lab: [lightness, a * part, b * part], far };
  }
  return best;
}

/** The nearest colour of the same hue that offset print on coated paper can show, as #RRGGBB; undefined when the colour itself can be printed, or is no #RRGGBB. */
export function printableInstead(colour: string): string | undefined {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/iu.exec(colour)?.slice(1).map((one) => linear(Number.parseInt(one, 16) / 255)) as Triple | undefined;
  if (!parts) return undefined;
  const { lab, far } = nearest(toLab(times(TO_XYZ, parts)));
  return far <= SEEN ? undefined : hex(times(FROM_XYZ, fromLab(lab)));
}
