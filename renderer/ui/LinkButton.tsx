import { Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

type Props = Omit<ButtonProps, 'component'> & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps> & { ref?: Ref<HTMLAnchorElement> };
const Anchor = (props: Props) => <Button component="a" {...props} />;

/** A button that leads to another screen: a real link, with the router's typed address. */
export const LinkButton = createLink(Anchor);
