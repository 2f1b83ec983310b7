import { useParams } from '@tanstack/react-router';
import { useAsk } from '../queries.ts';
import { PageHead } from '../ui/PageHead.tsx';
import { visibleText } from '../ui/visibleText.tsx';

/** One consignment and its documents. */
export function ShipmentScreen() {
  const { id } = useParams({ from: '/shipments/$id' });
  const { data, error } = useAsk('shipments.get', { id });
  if (error) return <p className="error" role="alert">{error.message}</p>;
  return data ? <PageHead title={visibleText(data.shipment.number)} note={visibleText(data.buyerName)} /> : null;
}
