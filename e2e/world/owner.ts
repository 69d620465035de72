import { io } from "socket.io-client";
import type { Command, ConsoleCommands } from "../../protocol/events.ts";
import type { Reply } from "../../protocol/refusal.ts";
import type { MemberChange } from "../../protocol/site.ts";
import { PROTOCOL } from "../../protocol/version.ts";
import type { World } from "./world.ts";

type In<K extends keyof ConsoleCommands> =
	ConsoleCommands[K] extends Command<infer T, infer _> ? T : never;
type Out<K extends keyof ConsoleCommands> =
	ConsoleCommands[K] extends Command<infer _, infer T> ? T : never;

/** The owner, without a screen: sets up what a play begins from, and leaves. */
export interface Owner {
	says<K extends keyof ConsoleCommands & string>(
		command: K,
		data: In<K>,
	): Promise<Out<K>>;
	/** What each member of the site may do; of what is not said, the least. */
	gives(
		to: (name: string) => Partial<Omit<MemberChange["member"], "id">>,
	): Promise<void>;
	/** Makes a team whose conversations are offered; resolves with its id. */
	offersBy(name: string): Promise<string>;
	leaves(): void;
}

export async function ownerOf(world: World): Promise<Owner> {
	const link = new URL(await world.linkFor("teo@lamp-and-loom.example"));
	const answer = await fetch(`${world.relay}/console/session`, {
		method: "POST",
		headers: { Origin: world.relay, "Content-Type": "application/json" },
		body: JSON.stringify({ token: link.hash.slice(1) }),
	});
	const { csrf } = (await answer.json()) as { csrf: string };
	const cookie = answer.headers.get("Set-Cookie")?.split(";")[0] ?? "";
	const socket = io(`${world.relay}/console`, {
		transports: ["websocket"],
		forceNew: true,
		auth: { csrf },
		extraHeaders: { Origin: world.relay, Cookie: cookie },
	});
	const owner: Owner = {
		async says(command, data) {
			const reply = (await socket
				.timeout(10_000)
				.emitWithAck(command, data)) as Reply<never>;
			if (!reply.ok)
				throw new Error(`${command}: ${JSON.stringify(reply.refusal)}`);
			return reply.data;
		},
		async gives(to) {
			const { site } = world;
			const { members } = await owner.says("site:read", { site });
			for (const { id, name } of members)
				await owner.says("member:change", {
					site,
					member: { id, slots: 1, languages: [], teams: [], ...to(name) },
				});
		},
		async offersBy(name) {
			const { teams } = await owner.says("team:change", {
				site: world.site,
				team: { id: null, name, offers: true },
			});
			return teams.find((team) => team.name === name)?.id ?? "";
		},
		leaves: () => void socket.disconnect(),
	};
	await owner.says("hello", { protocol: PROTOCOL });
	// The owner sits at no desk here: conversations are for those whom the play brings.
	await owner.says("availability:set", { availability: "away" });
	return owner;
}
