import type { Finding, Where } from '#base';

/** Findings of one rule on one column that are listed one by one; the rest is counted. */
const LISTED = 200;

/** Collects findings. A fault that fills a whole column is listed two hundred times and then counted, so that a hundred thousand rows stay readable. */
export class Points {
  private readonly listed: Finding[] = [];
  private readonly counts = new Map<string, number>();
  private readonly file: string;
  private readonly sheet: string | undefined;

  constructor(file: string, sheet: string | null) {
    this.file = file;
    this.sheet = sheet || undefined;
  }

  add(rule: string, severity: Finding['severity'], data: Finding['data'] = {}, where: Omit<Where, 'file' | 'sheet'> = {}, fix?: Finding['fix'], message = rule): void {
    const key = `${rule}\n${where.column ?? ''}`;
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    if (count > LISTED) return;
    this.listed.push({ rule, severity, status: 'fail', messageId: message, data, where: { file: this.file, ...(this.sheet ? { sheet: this.sheet } : {}), ...where }, ...(fix ? { fix } : {}) });
  }

  /** All findings in the order of the file, and one line for each kind that was cut short. */
  all(): Finding[] {
    const rest = [...this.counts].filter(([, count]) => count > LISTED).map(([key, count]): Finding => {
      const [rule = '', column = ''] = key.split('\n');
      return { rule: 'IMP-MORE', severity: 'info', status: 'fail', messageId: 'IMP-MORE', data: { rule, count: count - LISTED, column }, where: { file: this.file, ...(column ? { column } : {}) } };
    });
    return [...this.listed, ...rest];
  }
}
