import { posix } from "node:path";
import { isTest } from "./rooms.ts";
import type { Source } from "./source.ts";

const CHECKED = /^(protocol|client|ui|widget|console|server)\/.*\.tsx?$/;

type Graph = Map<string, Map<string, string>>;

/**
 * Folders that import each other, in a ring of any length, types too: neither can be read, moved or deleted
 * without the other. A file that stands beside folders (server/app.ts) puts these together, or is below them:
 * it counts as a folder of its own, unless a ring lies wholly among such files of one folder. One ring of each
 * knot is named, the shortest, with one import for each of its steps.
 */
export function folderCycles(sources: ReadonlyMap<string, Source>): string[] {
	const graph = readGraph(sources);
	return knots(graph).flatMap((knot) => {
		const ring = shortestRing(graph, knot);
		if (!ring) return [];
		const steps = ring.map((from, at) => {
			const to = ring[(at + 1) % ring.length] as string;
			return `\n\t${graph.get(from)?.get(to)}`;
		});
		return `${[...ring, ring[0]].join(" → ")}: these import each other; move what they share below both, or hand it in${steps.join("")}`;
	});
}

function readGraph(sources: ReadonlyMap<string, Source>): Graph {
	const files = [...sources.keys()].filter(
		(file) => CHECKED.test(file) && !isTest(file),
	);
	const placeOf = places(files);
	const graph: Graph = new Map();
	for (const file of files) {
		for (const { from, line, typeOnly } of sources.get(file)?.imports ?? []) {
			if (!from.startsWith(".")) continue;
			const target = posix.join(posix.dirname(file), from.replace(/\?.*$/, ""));
			const [here, there] = [placeOf(file), placeOf(target)];
			if (here === there) continue;
			if (!CHECKED.test(target) || isTest(target)) continue;
			const steps = graph.get(here) ?? new Map<string, string>();
			const step = `${file}:${line} imports ${typeOnly ? "types of " : ""}${target}`;
			// What runs says more than what is only a type.
			if (!steps.has(there) || !typeOnly) steps.set(there, step);
			graph.set(here, steps);
		}
	}
	return graph;
}

/** The folder of a file; the file itself where folders stand beside it. */
function places(files: readonly string[]): (file: string) => string {
	const withFolders = new Set(
		files.map((file) => posix.dirname(posix.dirname(file))),
	);
	return (file) => {
		const folder = posix.dirname(file);
		return withFolders.has(folder) ? file : folder;
	};
}

/** Strongly connected components of more than one (Tarjan, 1972). */
function knots(graph: Graph): string[][] {
	const found: string[][] = [];
	const order = new Map<string, number>();
	const lowest = new Map<string, number>();
	const stack: string[] = [];

	function visit(place: string): number {
		const number = order.size;
		order.set(place, number);
		lowest.set(place, number);
		stack.push(place);
		for (const next of graph.get(place)?.keys() ?? []) {
			const reaches = order.has(next)
				? stack.includes(next)
					? (order.get(next) ?? number)
					: number
				: visit(next);
			lowest.set(place, Math.min(lowest.get(place) ?? number, reaches));
		}
		const low = lowest.get(place) ?? number;
		if (low === number) {
			const knot = stack.splice(stack.indexOf(place));
			if (knot.length > 1) found.push(knot);
		}
		return low;
	}

	for (const place of graph.keys()) if (!order.has(place)) visit(place);
	return found;
}

/** Of those that lead from one folder to another. */
function shortestRing(
	graph: Graph,
	knot: readonly string[],
): string[] | undefined {
	const rings = knot
		.flatMap((place) => ringFrom(graph, place) ?? [])
		.filter((ring) => new Set(ring.map(folderOf)).size > 1);
	return rings.sort((a, b) => a.length - b.length)[0];
}

function folderOf(place: string): string {
	return /\.tsx?$/.test(place) ? posix.dirname(place) : place;
}

/** The shortest way from a place back to it, breadth first. */
function ringFrom(graph: Graph, start: string): [string[]] | undefined {
	const seen = new Set<string>();
	let ways = [[start]];
	while (ways.length > 0) {
		const longer: string[][] = [];
		for (const way of ways) {
			for (const next of graph.get(way.at(-1) ?? start)?.keys() ?? []) {
				if (next === start) return [way];
				if (seen.has(next)) continue;
				seen.add(next);
				longer.push([...way, next]);
			}
		}
		ways = longer;
	}
	return undefined;
}
