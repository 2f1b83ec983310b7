import type { CrossDocument, CrossPoint } from '#app/contract';
import { GoAhead } from '../checks/GoAhead.tsx';

/** Going ahead with a point means all that makes it: each rule, at the documents it is about. */
export function GoAheadPoint({ shipment, finding, documents, onClose }: { shipment: string; finding: CrossPoint; documents: readonly CrossDocument[]; onClose: () => void }) {
  const about = finding.says.map((one) => ({ rule: one.rule, papers: one.papers.filter((paper) => documents.some((each) => each.id === paper)) }));
  const [first, ...together] = [...about.filter((one) => one.rule === finding.rule), ...about.filter((one) => one.rule !== finding.rule)];
  return <GoAhead point={{ rule: finding.rule, record: shipment, sku: null, place: null }} papers={first?.papers ?? []} together={together} title={finding.text.title} onClose={onClose} />;
}
