import type { ConsoleCommands, VisitorCommands } from "../protocol/events.ts";
import { PUSH_DEVICES } from "../protocol/limits.ts";
import { readPushDevice, readPushEnded } from "../protocol/push.ts";
import { readNothing } from "../protocol/read.ts";
import { Refused } from "../protocol/refusal.ts";
import { readLinkOpened, readReplyAddress } from "../protocol/visitor.ts";
import { type Answers, answer } from "./edge/sockets/commands.ts";
import { mayRing } from "./notifications/device.ts";
import { openMailLink } from "./notifications/mail-link.ts";
import type { Parts } from "./parts.ts";
import type { Desk } from "./sessions/agent-hello.ts";
import { become, type Shopper } from "./sessions/visitor-hello.ts";

/** The devices on which people of the staff are called. */
export function deviceCommands({
	store,
	notices,
}: Parts): Pick<
	Answers<ConsoleCommands, Desk>,
	"push:read" | "push:add" | "push:end"
> {
	return {
		"push:read": answer("ask", readNothing, async ({ agent }: Desk) => {
			const devices = await store.pushDevices([agent.id]);
			return {
				key: await notices.push.key(),
				devices: devices.map(({ endpoint, name }) => ({ endpoint, name })),
			};
		}),
		"push:add": answer(
			"write",
			readPushDevice,
			async ({ agent }: Desk, { endpoint, keys, name }) => {
				if (!mayRing({ endpoint, keys }, notices.loopback))
					throw new Refused({ code: "malformed", field: "endpoint" });
				// A browser that two people share rings for whoever asked last.
				await store.keepPushDevice(
					{
						endpoint,
						person_id: agent.id,
						name,
						p256dh: keys.p256dh,
						auth: keys.auth,
						created_at: store.now(),
					},
					PUSH_DEVICES,
				);
				return {};
			},
		),
		"push:end": answer(
			"write",
			readPushEnded,
			async ({ agent }: Desk, { endpoint }) => {
				await store.dropPushDevice(endpoint, agent.id);
				return {};
			},
		),
	};
}

/** Where a shopper's answers go, too, and the way back from there. */
export function addressCommands(
	parts: Parts,
): Pick<Answers<VisitorCommands, Shopper>, "address:set" | "link:open"> {
	const { store, limits, notices } = parts;
	return {
		"address:set": answer(
			"write",
			readReplyAddress,
			async ({ visitor }: Shopper, { email }) => {
				if (!visitor) throw new Refused({ code: "not_found" });
				if (email !== null && !notices.mail)
					throw new Refused({ code: "forbidden" });
				const { site_id, id } = visitor;
				// Another window may have changed it since this one said hello.
				const before = (await store.visitor(site_id, id))?.reply_to ?? null;
				// Links that went to another address open nothing any more.
				if (email !== before) await store.dropUnusedMailLinks(site_id, id);
				await store.keepReplyTo(site_id, id, email);
				visitor.reply_to = email;
				if (email !== null) void notices.look();
				return { replyTo: email };
			},
		),
		"link:open": answer(
			"write",
			readLinkOpened,
			async (shopper: Shopper, opened) => {
				const { site, window } = shopper;
				await limits.spendAddress("sign_in", window.address);
				const { visitor, conversation } = await openMailLink(
					store,
					site.id,
					shopper.visitor,
					opened,
				);
				await become(parts, shopper, visitor);
				window.join(`conversation:${conversation}`);
				return { conversation };
			},
		),
	};
}
