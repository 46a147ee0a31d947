import type { Steps } from '../steps/steps.js';

/** A directed graph: edge `i` leads from node `from[i]` to node `to[i]`. Nodes are numbered from 0 to before `nodes`. */
export interface Graph {
  readonly nodes: number;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** A way round: the last edge of the graph that lies on it, and its nodes, from where that edge starts. */
export interface Cycle {
  readonly edge: number;
  readonly nodes: readonly number[];
}

const STEP_EDGES = 16_384;
const NEVER = -1;

/** The edges that leave each node: of node `n` those at `edges[first[n]]` up to before `edges[first[n + 1]]`. */
interface Leaving {
  readonly first: Uint32Array;
  readonly edges: Uint32Array;
}

/**
 * One way round for each set of nodes that all lead to one another, by the order of their last edges. In linear time and without recursion: data
 * may have a million links in one chain. Edges from a node to itself are not looked at.
 */
export function* cyclesIn(graph: Graph): Steps<readonly Cycle[]> {
  const leaving = leavingOf(graph);
  const component = yield* componentsOf(graph, leaving);
  const lastEdge = new Map<number, number>();
  graph.from.forEach((from, edge) => {
    const to = graph.to[edge] as number;
    if (from !== to && component[from] === component[to]) lastEdge.set(component[from] as number, edge);
  });
  return [...lastEdge.values()].sort((a, b) => a - b).map((edge) => ({ edge, nodes: wayRound(graph, { leaving, component, edge }) }));
}

function leavingOf({ nodes, from }: Graph): Leaving {
  const first = new Uint32Array(nodes + 1);
  for (const node of from) first[node + 1] = (first[node + 1] as number) + 1;
  for (let node = 0; node < nodes; node++) first[node + 1] = (first[node + 1] as number) + (first[node] as number);
  const next = first.slice();
  const edges = new Uint32Array(from.length);
  from.forEach((node, edge) => {
    const at = next[node] as number;
    edges[at] = edge;
    next[node] = at + 1;
  });
  return { first, edges };
}

/** Tarjan's strongly connected components, with a stack of our own: nodes of one number lead to one another. */
function* componentsOf({ nodes, to }: Graph, { first, edges }: Leaving): Steps<Int32Array> {
  const component = new Int32Array(nodes).fill(NEVER);
  const order = new Int32Array(nodes).fill(NEVER);
  const lowest = new Int32Array(nodes);
  const next = first.slice();
  const open: number[] = [];
  const path: number[] = [];
  let visited = 0;
  const enter = (node: number): void => {
    order[node] = lowest[node] = visited++;
    open.push(node);
    path.push(node);
  };
  const leave = (node: number): void => {
    path.pop();
    const parent = path.at(-1);
    if (parent !== undefined) lowest[parent] = Math.min(lowest[parent] as number, lowest[node] as number);
    if (lowest[node] !== order[node]) return;
    for (let member = open.pop(); member !== undefined; member = member === node ? undefined : open.pop()) component[member] = node;
  };
  let steps = 0;
  for (let start = 0; start < nodes; start++) {
    if (order[start] === NEVER) enter(start);
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      if (++steps % STEP_EDGES === 0) yield start / nodes;
      const at = next[node] as number;
      if (at === first[node + 1]) {
        leave(node);
        continue;
      }
      next[node] = at + 1;
      const other = to[edges[at] as number] as number;
      if (order[other] === NEVER) enter(other);
      else if (component[other] === NEVER) lowest[node] = Math.min(lowest[node] as number, order[other] as number);
    }
  }
  return component;
}

/** The shortest way from where an edge leads back to where it starts, inside its component. */
function wayRound(
  { from, to }: Graph,
  { leaving: { first, edges }, component, edge }: { leaving: Leaving; component: Int32Array; edge: number },
): readonly number[] {
  const [start, end] = [from[edge] as number, to[edge] as number];
  const before = new Map([[end, start]]);
  const queue = [end];
  for (let head = 0; !before.has(start); head++) {
    const node = queue[head] as number;
    for (let at = first[node] as number; at < (first[node + 1] as number); at++) {
      const other = to[edges[at] as number] as number;
      if (component[other] !== component[start] || before.has(other)) continue;
      before.set(other, node);
      queue.push(other);
    }
  }
  const back: number[] = [];
  for (let node = before.get(start) as number; node !== start; node = before.get(node) as number) back.push(node);
  return [start, ...back.reverse()];
}
