import type { ChainStep } from '@deedline/core';

// What a spreadsheet takes for a formula: it starts with = + - @, a tab, a carriage return, or a full-width twin.
const FORMULA = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const GUARDED = /^'+[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const PLAIN_NUMBER = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * A cell that no spreadsheet runs as a formula: a leading apostrophe where it would. Plain numbers stay.
 *
 * @example
 * guardCell('=1+1') //=> "'=1+1"
 */
export function guardCell(cell: string): string {
  return FORMULA.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell;
}

/** The cell before it was guarded. */
export function unguardCell(cell: string): string {
  return cell.startsWith("'") && GUARDED.test(cell) ? cell.slice(1) : cell;
}

/**
 * Several texts in one cell, with ";" between them; a ";" within one is written "%3B".
 *
 * @example
 * joinCell(['a', 'b;c']) //=> 'a;b%3Bc'
 */
export function joinCell(members: readonly string[]): string {
  return members.map((member) => member.replace(/%(?=3B|25)/g, '%25').replaceAll(';', '%3B')).join(';');
}

/** The texts of a cell that `joinCell` wrote. */
export function splitCell(cell: string): readonly string[] {
  return cell.split(';').map((member) => member.replace(/%(3B|25)/g, (_, code) => (code === '25' ? '%' : ';')));
}

/**
 * One hand of a chain as a member of a cell: its agent, and behind "|" its role.
 *
 * @example
 * writeChainCell({ agent: 'The Gazette', role: 'outlet' }) //=> 'The Gazette|outlet'
 */
export function writeChainCell({ agent, role }: ChainStep): string {
  const name = agent.replace(/%(?=7C|25)/g, '%25').replaceAll('|', '%7C');
  return role === undefined ? name : `${name}|${role}`;
}

/** The hand that `writeChainCell` wrote; without "|" all of it is the agent. */
export function readChainCell(cell: string): { readonly agent: string; readonly role?: string } {
  const bar = cell.indexOf('|');
  const agent = (bar < 0 ? cell : cell.slice(0, bar)).replace(/%(7C|25)/g, (_, code) => (code === '25' ? '%' : '|'));
  return bar < 0 ? { agent } : { agent, role: cell.slice(bar + 1) };
}
