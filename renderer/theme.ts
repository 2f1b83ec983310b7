import { ActionIcon, Button, Checkbox, createTheme, CloseButton, Drawer, Input, InputWrapper, Menu, Modal, NativeSelect, Popover, Radio, SegmentedControl, Select, Switch, Tabs, Textarea, TextInput, Tooltip, type VariantColorsResolver } from '@mantine/core';

/** Buttons speak the tokens: filled is the one deed of a screen, light is an offered fix, default is the rest. */
const variantColorResolver: VariantColorsResolver = ({ color, variant }) => {
  const danger = color === 'danger';
  if (variant === 'filled') return danger
    ? { background: 'var(--error)', hover: 'color-mix(in srgb, var(--error) 88%, black)', color: 'var(--surface)', border: '1px solid transparent' }
    : { background: 'var(--accent)', hover: 'var(--accent-hover)', color: 'var(--on-accent)', border: '1px solid transparent' };
  if (variant === 'light') return { background: 'var(--accent-soft)', hover: 'var(--select)', color: 'var(--accent-text)', border: '1px solid var(--accent-text)' };
  if (variant === 'default') return { background: 'var(--surface)', hover: 'var(--sunken)', color: danger ? 'var(--error)' : 'var(--text)', border: '1px solid var(--line-strong)' };
  return { background: 'transparent', hover: 'var(--accent-soft)', color: danger ? 'var(--error)' : 'var(--accent-text)', border: '1px solid transparent' };
};

/** What stands below the label of a tick box begins where the label begins: base.css takes the padding of all paragraphs away, Mantine's too. */
const belowLabel = { description: { paddingInlineStart: 'var(--label-offset-start)', marginTop: 2, lineHeight: 'calc(16px + var(--lh-add))' } } as const;

const fast = { duration: 90 } as const;
const panel = { duration: 160 } as const;

/** Mantine wearing the tokens: sm is body size, xs the small size of bars and cells. */
export const theme = createTheme({
  variantColorResolver,
  fontFamily: 'var(--font)', fontFamilyMonospace: 'var(--font-mono)',
  fontSizes: { xs: '12px', sm: '13px', md: '13px', lg: '15px', xl: '20px' },
  lineHeights: { xs: 'calc(16px + var(--lh-add))', sm: 'calc(18px + var(--lh-add))', md: 'calc(18px + var(--lh-add))', lg: 'calc(20px + var(--lh-add))', xl: 'calc(28px + var(--lh-add))' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '20px', xl: '24px' },
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  defaultRadius: 'md', cursorType: 'pointer', respectReducedMotion: true, focusRing: 'auto',
  shadows: { xs: 'var(--shadow-1)', sm: 'var(--shadow-1)', md: 'var(--shadow-2)', lg: 'var(--shadow-2)', xl: 'var(--shadow-3)' },
  breakpoints: { xs: '36em', sm: '48em', md: '62em', lg: '68.75em', xl: '85.375em' },
  components: {
    Button: Button.extend({ defaultProps: { variant: 'default', size: 'sm' }, styles: (_theme, { variant }) => ({ root: { fontWeight: variant === 'filled' || variant === 'light' ? 600 : 500 } }), vars: (_theme, { size }) => ({ root: { '--button-height': size === 'compact-xs' ? '24px' : size === 'xs' ? 'var(--h-control-s)' : 'var(--h-control)', '--button-padding-x': size === 'compact-xs' ? '7px' : size === 'xs' ? '9px' : '12px', '--button-fz': size === 'xs' || size === 'compact-xs' ? '12px' : '13px' } }) }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'transparent', size: 28 } }),
    CloseButton: CloseButton.extend({ defaultProps: { size: 24 } }),
    Input: Input.extend({ defaultProps: { size: 'sm' }, vars: (_theme, { size }) => ({ wrapper: { '--input-height': size === 'xs' ? 'var(--h-control-s)' : 'var(--h-control)', '--input-fz': size === 'xs' ? '12px' : '13px', '--input-bd': 'var(--line-strong)', '--input-bg': 'var(--surface)', '--input-placeholder-color': 'var(--text-3)', '--input-bd-focus': 'var(--accent-text)' } }) }),
    TextInput: TextInput.extend({ defaultProps: { size: 'sm' } }),
    Textarea: Textarea.extend({ defaultProps: { size: 'sm', autosize: true, minRows: 2, maxRows: 12 } }),
    Select: Select.extend({ defaultProps: { size: 'sm', allowDeselect: false, checkIconPosition: 'right', comboboxProps: { shadow: 'md', transitionProps: fast } } }),
    NativeSelect: NativeSelect.extend({ defaultProps: { size: 'sm' } }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'xs', color: 'var(--accent)' }, styles: belowLabel }),
    Radio: Radio.extend({ styles: belowLabel }),
    Switch: Switch.extend({ styles: belowLabel }),
    // Labels as `Field` prints them, for what brings its own.
    InputWrapper: InputWrapper.extend({ styles: { label: { fontSize: 'var(--fs-s)', lineHeight: 'calc(16px + var(--lh-add))', fontWeight: 500, color: 'var(--text-2)', marginBottom: 3 }, description: { fontSize: 'var(--fs-s)', color: 'var(--text-3)' } } }),
    // Chosen is tinted, as the look has it: Mantine's own greys are none of ours in the dark.
    SegmentedControl: SegmentedControl.extend({ defaultProps: { size: 'xs', transitionDuration: 90 }, styles: { root: { background: 'var(--surface)', border: '1px solid var(--line-strong)', padding: 2 } }, vars: () => ({ root: { '--sc-color': 'var(--accent-soft)', '--sc-shadow': 'none' } }) }),
    Tabs: Tabs.extend({ defaultProps: { keepMounted: false } }),
    Menu: Menu.extend({ defaultProps: { shadow: 'md', transitionProps: fast, position: 'bottom-start' } }),
    Popover: Popover.extend({ defaultProps: { shadow: 'md', transitionProps: fast } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, transitionProps: fast, multiline: true, maw: 320, events: { hover: true, focus: true, touch: false } } }),
    // A dialog's head is no second banner of the page.
    // The page itself never scrolls, so nothing needs locking (and no style tag is added by the lock).
    Modal: Modal.extend({ styles: { header: { background: 'var(--surface)' }, content: { background: 'var(--surface)' } }, defaultProps: { attributes: { header: { role: 'presentation' } }, lockScroll: false, radius: 'xl', shadow: 'xl', centered: true, transitionProps: panel, overlayProps: { backgroundOpacity: 1, color: 'var(--scrim)' } } }),
    Drawer: Drawer.extend({ defaultProps: { attributes: { header: { role: 'presentation' } }, lockScroll: false, position: 'right', shadow: 'xl', transitionProps: panel, overlayProps: { backgroundOpacity: 1, color: 'var(--scrim)' } } }),
  },
});
