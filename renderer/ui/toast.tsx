import { notifications } from '@mantine/notifications';
import { IconAlertTriangleFilled, IconCheck } from '@tabler/icons-react';
import css from './toast.module.css';

type Deed = { label: string; run: () => void };

const show = (text: string, deed: Deed | undefined, failed: boolean): void => {
  const id = crypto.randomUUID();
  // One at a time: the way back of an older deed would lead somewhere else by now.
  notifications.clean();
  notifications.show({
    id, withCloseButton: false, role: 'status',
    classNames: { root: css.toast, icon: css.icon, body: css.body, description: css.text },
    icon: failed ? <IconAlertTriangleFilled size={16} aria-hidden /> : <IconCheck size={16} aria-hidden />,
    message: (
      <span className="row">
        <span className="grow">{text}</span>
        {deed && <button type="button" className={css.deed} onClick={() => { notifications.hide(id); deed.run(); }}>{deed.label}</button>}
      </span>
    ),
  });
};

/** After the deed: what happened, with the way back when there is one. Stays while hovered. */
export const toast = (text: string, deed?: Deed): void => show(text, deed, false);

/** What could not be done, in the core's own words. */
export const toastFailure = (text: string, deed?: Deed): void => show(text, deed, true);
