/** Words for drawing a product on a 1200 × 1200 ground, as SVG. All pictures of the sample firm are drawn with these. */
type Paint = { fill?: string; stroke?: string; width?: number; opacity?: number };

const paint = ({ fill = 'none', stroke, width = 4, opacity }: Paint): string =>
  `fill="${fill}"${stroke ? ` stroke="${stroke}" stroke-width="${width}" stroke-linejoin="round" stroke-linecap="round"` : ''}${opacity === undefined ? '' : ` opacity="${opacity}"`}`;

export const rect = (x: number, y: number, w: number, h: number, one: Paint, radius = 0): string => `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${radius}" ${paint(one)}/>`;
export const circle = (x: number, y: number, r: number, one: Paint): string => `<circle cx="${x}" cy="${y}" r="${r}" ${paint(one)}/>`;
export const ellipse = (x: number, y: number, rx: number, ry: number, one: Paint): string => `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" ${paint(one)}/>`;
export const path = (d: string, one: Paint): string => `<path d="${d}" ${paint(one)}/>`;
export const turned = (degrees: number, x: number, y: number, inner: string): string => `<g transform="rotate(${degrees} ${x} ${y})">${inner}</g>`;

/** The same thing many times: `draw` gets the place's number. */
export const times = (count: number, draw: (at: number) => string): string => Array.from({ length: count }, (_none, at) => draw(at)).join('');

/** A soft shadow on the ground below the goods. */
export const shadow = (y: number, rx: number): string => ellipse(600, y, rx, rx * 0.09, { fill: 'url(#shade)' });

const gradient = (id: string, from: string, middle: string, to: string, vertical = false): string =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="${vertical ? 0 : 1}" y2="${vertical ? 1 : 0}"><stop offset="0" stop-color="${from}"/><stop offset=".45" stop-color="${middle}"/><stop offset="1" stop-color="${to}"/></linearGradient>`;

const DEFINITIONS = `<defs>
${gradient('brass', '#7A5416', '#F0CE78', '#8A5E18')}${gradient('antique', '#4C3820', '#A98345', '#4A3519')}${gradient('steel', '#6E7884', '#EEF1F4', '#7C8690')}
${gradient('copper', '#7C3F1D', '#E2A071', '#84451F')}${gradient('wood', '#8A5A33', '#B88253', '#8F5E36', true)}${gradient('marble', '#F7F6F3', '#E6E3DD', '#F4F2EE', true)}
${gradient('glaze', '#1F4E8C', '#4F86C6', '#1B4378')}${gradient('dark', '#23272D', '#4A515A', '#1D2126')}${gradient('ground', '#FBFAF7', '#F4F1EB', '#ECE7DE', true)}
<radialGradient id="shade"><stop offset="0" stop-color="#3A3226" stop-opacity=".32"/><stop offset="1" stop-color="#3A3226" stop-opacity="0"/></radialGradient>
</defs>`;

/** A whole picture. */
export const picture = (inner: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 1200" width="1200" height="1200">${DEFINITIONS}<rect width="1200" height="1200" fill="url(#ground)"/>${inner}</svg>`;
