import {
	ASKED_AT_ONCE,
	ASKED_TO_RENEW,
	type Load,
	RENEW_S,
	type Setup,
	SWEEP_S,
} from "./setup.ts";

/** Places each socket at a node that chance draws, sends the messages of one second, and counts who has to do what. */
export function simulated(setup: Setup, chance: () => number): Load {
	const { nodes, sites, conversations, windows, messages } = setup;
	const draw = (below: number) => Math.floor(chance() * below);
	const nodesOfSite = Array.from({ length: sites }, () => new Set<number>());
	const openOfSite = new Array<number>(sites).fill(0);
	const followed = new Array<number>(nodes).fill(0);
	const windowsOf: number[][] = [];
	const nodesOf: Set<number>[] = [];
	for (let id = 0; id < conversations; id++) {
		const site = id % sites;
		openOfSite[site] = (openOfSite[site] ?? 0) + 1;
		const at = Array.from({ length: windows }, () => draw(nodes));
		windowsOf.push(at);
		nodesOf.push(new Set(at));
		for (const node of new Set(at)) {
			followed[node] = (followed[node] ?? 0) + 1;
			nodesOfSite[site]?.add(node);
		}
	}

	let heard = 0;
	let rows = 0;
	for (let message = 0; message < messages; message++) {
		const id = draw(conversations);
		const from = windowsOf[id]?.[draw(windows)] ?? 0;
		for (const node of nodesOf[id] ?? []) if (node !== from) heard++;
		for (const node of nodesOfSite[id % sites] ?? [])
			if (node !== from) {
				heard++;
				rows++;
			}
	}

	let swept = 0;
	let asked = 0;
	for (const count of followed) {
		swept += count / SWEEP_S;
		asked += Math.ceil(count / ASKED_AT_ONCE) / SWEEP_S;
		asked += ASKED_TO_RENEW / RENEW_S;
	}
	for (const [site, at] of nodesOfSite.entries()) {
		swept += (at.size * (openOfSite[site] ?? 0)) / SWEEP_S;
		asked += at.size / SWEEP_S;
	}
	return { heard, rows, swept, asked };
}
