import { io } from "socket.io-client";
import type { ConsoleCommands } from "../../protocol/console-events.ts";
import type { Command } from "../../protocol/events.ts";
import type { SitePicture } from "../../protocol/look.ts";
import type { Reply } from "../../protocol/refusal.ts";
import type { MemberChange } from "../../protocol/site.ts";
import { PROTOCOL } from "../../protocol/version.ts";
import type { World } from "./world.ts";

type In<K extends keyof ConsoleCommands> =
	ConsoleCommands[K] extends Command<infer T, infer _> ? T : never;
type Out<K extends keyof ConsoleCommands> =
	ConsoleCommands[K] extends Command<infer _, infer T> ? T : never;

/** Somebody of the staff, without a screen. */
export interface Staff {
	says<K extends keyof ConsoleCommands & string>(
		command: K,
		data: In<K>,
	): Promise<Out<K>>;
	/** Uploads a picture that the site may show; resolves with its id. */
	uploads(as: "launcher" | "logo", picture: Uint8Array): Promise<string>;
	leaves(): void;
}

/** The owner: sets up what a play begins from, and leaves. */
export interface Owner extends Staff {
	/** What each member of the site may do; of what is not said, the least. */
	gives(
		to: (name: string) => Partial<Omit<MemberChange["member"], "id">>,
	): Promise<void>;
	/** Makes a team whose conversations are offered; resolves with its id. */
	offersBy(name: string): Promise<string>;
}

export async function ownerOf(world: World): Promise<Owner> {
	const staff = await signedIn(world, "teo@lamp-and-loom.example");
	// The owner sits at no desk here: conversations are for those whom the play brings.
	await staff.says("availability:set", { availability: "away" });
	return {
		...staff,
		async gives(to) {
			const { site } = world;
			const { members } = await staff.says("site:read", { site });
			for (const { id, name } of members)
				await staff.says("member:change", {
					site,
					member: { id, slots: 1, languages: [], teams: [], ...to(name) },
				});
		},
		async offersBy(name) {
			const { teams } = await staff.says("team:change", {
				site: world.site,
				team: { id: null, name, offers: true },
			});
			return teams.find((team) => team.name === name)?.id ?? "";
		},
	};
}

export async function signedIn(world: World, email: string): Promise<Staff> {
	const link = new URL(await world.linkFor(email));
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
	const staff: Staff = {
		async says(command, data) {
			const reply = (await socket
				.timeout(10_000)
				.emitWithAck(command, data)) as Reply<never>;
			if (!reply.ok)
				throw new Error(`${command}: ${JSON.stringify(reply.refusal)}`);
			return reply.data;
		},
		async uploads(as, picture) {
			const path = `/console/site/${world.site}/picture/${as}`;
			const answer = await fetch(world.relay + path, {
				method: "PUT",
				headers: {
					Origin: world.relay,
					Cookie: cookie,
					"X-Shopbell-CSRF": csrf,
				},
				body: new Uint8Array(picture),
			});
			return ((await answer.json()) as SitePicture).id;
		},
		leaves: () => void socket.disconnect(),
	};
	await staff.says("hello", { protocol: PROTOCOL });
	return staff;
}
