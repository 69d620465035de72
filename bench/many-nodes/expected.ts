import {
	ASKED_AT_ONCE,
	ASKED_TO_RENEW,
	type Load,
	RENEW_S,
	type Setup,
	SWEEP_S,
} from "./setup.ts";

/**
 * By hand, what {@link simulated} counts. A node without any of k sockets is as likely as (1 - 1/N)^k, so k sockets are
 * at N (1 - (1 - 1/N)^k) nodes; who has committed hears no ring of its own.
 */
export function expected({
	nodes,
	sites,
	conversations,
	windows,
	messages,
}: Setup): Load {
	const nodesOf = (sockets: number) => nodes * (1 - (1 - 1 / nodes) ** sockets);
	const ofConversation = nodesOf(windows);
	const ofSite = nodesOf((conversations / sites) * windows);
	const followedEach = (conversations * ofConversation) / nodes;
	const questionsEach = Math.ceil(followedEach / ASKED_AT_ONCE);
	return {
		heard: messages * (ofConversation - 1 + ofSite - 1),
		rows: messages * (ofSite - 1),
		swept: (conversations * (ofConversation + ofSite)) / SWEEP_S,
		asked:
			(nodes * questionsEach + sites * ofSite) / SWEEP_S +
			(nodes * ASKED_TO_RENEW) / RENEW_S,
	};
}
