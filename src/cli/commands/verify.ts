import { contract } from '#app';
import type { CliCommand } from '../command.ts';
import { EXIT } from '../exitCodes.ts';
import { counted, findingsText, lines } from '../findingText.ts';

export const verify: CliCommand = {
  name: 'verify',
  summary: 'verify a listing package against its manifest',
  arguments: [{ name: '<file.zip>', about: 'listing package' }],
  options: [],
  value: contract['packages.verify'].output,
  async run(session, [file = '']) {
    const value = await session.call('packages.verify', { file: session.grant(file) });
    const good = `${file} is complete and unchanged: ${counted(value.files, 'file')}${value.storefront ? ` for ${value.storefront}` : ''}${value.on ? `, dated ${value.on}` : ''}.`;
    return { value, text: lines(findingsText(value.findings), value.ok ? good : `${file} is not as it was made.`), exit: value.ok ? EXIT.done : EXIT.blocked };
  },
};
