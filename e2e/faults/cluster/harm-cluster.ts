import type { Herd } from "../herd.ts";
import { herdComesBack } from "../storm-herd.ts";
import { count, type Storm } from "../storm-state.ts";
import type { Cluster, Node } from "./cluster.ts";

/** What a relay logs while its database is away, is restarted or stands still, and of what is asked while it ends. */
export function isDatabaseAway(line: string): boolean {
	return /driver has already been destroyed|ECONNRESET|ECONNREFUSED|ETIMEDOUT|Connection terminated|Query read timeout|timeout (expired|exceeded)|"code":"(57P0[0-3]|08\w{3})"/.test(
		line,
	);
}

/** What befalls two relays and what they share, one after the other in rounds. Each ends with all of them as they were. */
export async function harmCluster(
	storm: Storm,
	cluster: Cluster,
): Promise<void> {
	const { dice } = storm;
	let herd: Herd | undefined;
	while (storm.blowing()) {
		const acts = Object.entries(actsOn(storm, cluster));
		for (const [name, act] of dice.shuffled(acts)) {
			await storm.pause(dice.between(2_500, 5_000));
			if (!storm.blowing()) break;
			if ((await act()) !== false) count(storm, name);
		}
		if (!storm.mutant && storm.blowing()) {
			const { relay } = dice.one(cluster.nodes);
			herd = await herdComesBack(storm, { relay: cluster, herd }, relay.kill);
			await relay.start();
		}
	}
}

/** false: it did not come to it. */
type Act = () => Promise<unknown>;

function actsOn(storm: Storm, cluster: Cluster): Record<string, Act> {
	const { dice, mutant, pause } = storm;
	const { nodes, postgres, redis } = cluster;
	const either = () => dice.one(nodes);

	async function stops({ relay }: Node) {
		if ((await relay.stop()) !== 0)
			storm.wrongs.push("a relay did not stop in good order");
		await relay.start(mutant);
	}

	return {
		async F1() {
			const { relay } = either();
			await relay.kill();
			await pause(dice.between(0, 4_000));
			await relay.start(mutant);
		},
		F4: () => postgres.restart("immediate"),
		async F5() {
			postgres.freeze();
			await pause(10_000);
			postgres.thaw();
		},
		F7: () => redis.restart(),
		async F8() {
			either().toRedis.strand();
			await pause(dice.between(6_000, 10_000));
		},
		async F9() {
			for (const { toRedis } of nodes) toRedis.change({ kind: "closed" });
			await pause(8_000);
			for (const { toRedis } of nodes) toRedis.change({ kind: "pass" });
		},
		async F10() {
			const { toPostgres } = either();
			toPostgres.change(
				dice.chance(0.5)
					? { kind: "closed" }
					: { kind: "frozen", towards: "both" },
			);
			await pause(dice.between(6_000, 12_000));
			toPostgres.change({ kind: "pass" });
		},
		async F24() {
			for (const node of nodes) await stops(node);
		},
		async F39() {
			const node = await cluster.holder();
			if (!node) return false;
			node.relay.signal("SIGSTOP");
			await pause(20_000);
			node.relay.signal("SIGCONT");
		},
	};
}
