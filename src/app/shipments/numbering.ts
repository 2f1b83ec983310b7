/**
 * The number after the newest one of the firm's own numbers (given newest first): its last run of digits counted on, zeros kept.
 * The first shipment of a firm is S-001.
 */
export function nextNumber(numbers: readonly string[]): string {
  const [newest] = numbers;
  const [, head = '', digits = '', tail = ''] = /^(.*?)(\d+)(\D*)$/u.exec(newest ?? '') ?? [];
  if (digits === '') return 'S-001';
  const taken = new Set(numbers);
  for (let next = BigInt(digits) + 1n; ; next += 1n) {
    const number = `${head}${String(next).padStart(digits.length, '0')}${tail}`;
    if (!taken.has(number)) return number;
  }
}
