import { CertificateDialog } from '../exporter/CertificateDialog.tsx';
import { useAsk } from '../queries.ts';

/** The dialog for the certificate that comes after this one; nothing until it is known. */
export function RenewCertificate({ id, onClose }: { id: string; onClose: () => void }) {
  const { data } = useAsk('exporter.get', {});
  const renews = data?.certificates.find((one) => one.id === id);
  return renews ? <CertificateDialog certificate={null} renews={renews} onClose={onClose} /> : null;
}
