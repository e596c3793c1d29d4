import {
  Anchor,
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  Loader,
  Menu,
  Modal,
  Notification,
  Table,
  Tooltip,
} from '@mantine/core';
import { shell } from './strings.ts';

const serif = "Charter, 'Bitstream Charter', 'Sitka Text', Cambria, 'Liberation Serif', Georgia, serif";
const sans =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', 'Helvetica Neue', Arial, sans-serif";
const mono = "ui-monospace, 'SF Mono', 'Cascadia Mono', 'Liberation Mono', Menlo, Consolas, monospace";

// A dialog's head is no second banner of the page.
const dialog = { overlayProps: { backgroundOpacity: 0.4 }, attributes: { header: { role: 'presentation' } } };
const dialogTitle = { fontFamily: serif, fontWeight: 600, fontSize: '1.1875rem' };

/**
 * One accent (ink, a deep teal). `alarm` is for problems and danger; the grade colours are CSS variables of their own
 * (`--grade-*`) and are used for grades alone. Contrast: text 4.5:1, borders of controls 3:1 and more
 * (`--pl-line-strong`; see controls in ui/base.css).
 */
export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 6 },
  colors: {
    ink: ['#ecf5f5', '#d6e9ea', '#aed3d6', '#84bcc1', '#6bb1b7', '#378891', '#1f6f78', '#12595f', '#0d474d', '#083338'],
    alarm: [
      '#fbeef5',
      '#f5d9e8',
      '#eab3cf',
      '#e58fbb',
      '#e07db0',
      '#c23f83',
      '#a8266c',
      '#8f1a5a',
      '#741248',
      '#560b35',
    ],
    gray: [
      '#f7f7f4',
      '#f0f0ec',
      '#e4e5e1',
      '#d5d8d5',
      '#828b8d',
      '#636d71',
      '#535d61',
      '#414a4e',
      '#2f373a',
      '#1d2426',
    ],
    dark: [
      '#dce1e0',
      '#c2caca',
      '#a8b2b2',
      '#949fa0',
      '#3a4447',
      '#30383b',
      '#22292b',
      '#191f20',
      '#141819',
      '#0e1112',
    ],
  },
  black: '#1d2426',
  fontFamily: sans,
  fontFamilyMonospace: mono,
  headings: {
    fontFamily: serif,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.25' },
      h2: { fontSize: '1.1875rem', lineHeight: '1.35' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  radius: { xs: '2px', sm: '3px', md: '4px', lg: '6px', xl: '8px' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Anchor: Anchor.extend({ defaultProps: { underline: 'always' } }),
    Loader: Loader.extend({ defaultProps: { type: 'dots' } }),
    Modal: Modal.extend({
      defaultProps: { ...dialog, transitionProps: { duration: 90 } },
      styles: { title: dialogTitle },
    }),
    Drawer: Drawer.extend({ defaultProps: dialog, styles: { title: dialogTitle } }),
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false, transitionProps: { duration: 80 } } }),
    Notification: Notification.extend({ defaultProps: { closeButtonProps: { 'aria-label': shell.close } } }),
    Table: Table.extend({ defaultProps: { verticalSpacing: 6, horizontalSpacing: 10 } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 250, events: { hover: true, focus: true, touch: true } } }),
  },
});

export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--pl-serif': serif },
  light: {
    '--mantine-color-error': '#a8266c',
    '--mantine-color-anchor': '#12595f',
    '--mantine-color-placeholder': '#636d71',
    '--pl-line': '#dcdeda',
    '--pl-line-strong': '#828b8d',
    '--pl-desk': '#f6f6f2',
    '--pl-hover': '#f0f4f3',
    '--pl-selected': '#e1efef',
    '--pl-accent': '#12595f',
    '--pl-accent-mid': '#84bcc1',
    '--pl-on-accent': '#ffffff',
    '--pl-hatch': '#9cc9cd',
    '--pl-accent-soft': '#ddecec',
    '--pl-alarm-soft': '#fbeef5',
    '--grade-major': '#9f1d12',
    '--grade-major-soft': '#fbe9e6',
    '--grade-minor': '#7a4a00',
    '--grade-minor-soft': '#fbf0d8',
    '--grade-ofi': '#2f4fa3',
    '--grade-ofi-soft': '#e8eefb',
    '--grade-strength': '#1d6b35',
    '--grade-strength-soft': '#e4f3e8',
  },
  dark: {
    '--mantine-color-error': '#ee9cc5',
    '--mantine-color-anchor': '#84c4ca',
    '--mantine-color-placeholder': '#949fa0',
    '--mantine-color-default-border': '#748082',
    '--pl-line': '#333b3e',
    '--pl-line-strong': '#748082',
    '--pl-desk': '#141819',
    '--pl-hover': '#20282a',
    '--pl-selected': '#1c3538',
    '--pl-accent': '#6bb1b7',
    '--pl-accent-mid': '#2f7279',
    '--pl-on-accent': '#0e1112',
    '--pl-hatch': '#2f7279',
    '--pl-accent-soft': '#1b3538',
    '--pl-alarm-soft': '#3a1428',
    '--grade-major': '#ff9d90',
    '--grade-major-soft': '#3f1712',
    '--grade-minor': '#f0bb5b',
    '--grade-minor-soft': '#3a2a0a',
    '--grade-ofi': '#a9c0ff',
    '--grade-ofi-soft': '#1b2749',
    '--grade-strength': '#88d8a0',
    '--grade-strength-soft': '#12311c',
  },
});
