import type { ConsoleCommands } from "../../protocol/console-events.ts";
import { PUSH_DEVICES } from "../../protocol/limits.ts";
import { readPushDevice, readPushEnded } from "../../protocol/push.ts";
import { readNothing } from "../../protocol/read.ts";
import { Refused } from "../../protocol/refusal.ts";
import {
	readLinkMade,
	readLinkOpened,
	readReplyAddress,
} from "../../protocol/visitor.ts";
import type { VisitorCommands } from "../../protocol/visitor-events.ts";
import type { Scrub } from "../conversations/scrub.ts";
import type { AgentSession, VisitorSession } from "../people/actor.ts";
import { anyAgent, anyVisitor, knownVisitor } from "../people/permissions.ts";
import { answeringAgent } from "../people/read-only.ts";
import { isByLink } from "../people/visitors.ts";
import type { Clock } from "../ports/clock.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import type { Limits } from "../ports/limits.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { SecurityEvents } from "../ports/security-events.ts";
import { become } from "../sessions/become.ts";
import { deviceInfo, mayRing } from "./device.ts";
import type { Notifications } from "./notifications.ts";
import { openLink } from "./open-link.ts";
import type { NotificationStore } from "./queries.ts";
import { makeReturnLink } from "./return-link.ts";
import { ringNow } from "./ring-now.ts";

/** The devices on which people of the staff are called: each their own. */
export function agentHandlers({
	store,
	clock,
	security,
	notifications,
}: {
	store: NotificationStore;
	clock: Clock;
	security: SecurityEvents;
	notifications: Notifications;
}) {
	return {
		"push:read": handler({
			cost: "ask",
			read: readNothing,
			may: anyAgent,
			async run({ who }) {
				const devices = await store.pushDevices([who.id]);
				return {
					key: await notifications.push.key(),
					devices: devices.map(deviceInfo),
				};
			},
		}),
		"push:add": handler({
			cost: "write",
			read: readPushDevice,
			// Who only reads is never called.
			may: answeringAgent,
			async run({ who, socket }, { endpoint, keys, name }) {
				if (!mayRing({ endpoint, keys }, notifications.loopback)) {
					security.happened("push_address_refused", socket.address);
					throw new Refused({ code: "malformed", field: "endpoint" });
				}
				const before = await store.pushDeviceOwner(endpoint);
				// A browser that two people share rings for whoever asked last.
				await store.keepPushDevice(
					{
						endpoint,
						person_id: who.id,
						name,
						p256dh: keys.p256dh,
						auth: keys.auth,
						created_at: store.now(),
						rung_at: null,
					},
					PUSH_DEVICES,
				);
				for (const person of new Set([who.id, before ?? who.id]))
					await notifications.devicesChanged(person);
				return {};
			},
		}),
		"push:end": handler({
			cost: "write",
			read: readPushEnded,
			may: anyAgent,
			async run({ who }, { endpoint }) {
				await store.dropPushDevice(endpoint, who.id);
				await notifications.devicesChanged(who.id);
				return {};
			},
		}),
		"device:ring": handler({
			cost: "write",
			read: readPushEnded,
			may: anyAgent,
			run: ({ who, sites }, { endpoint }) =>
				ringNow(
					{ store, clock, notifications },
					who.id,
					[...sites.keys()],
					endpoint,
				),
		}),
	} satisfies Handlers<
		Pick<
			ConsoleCommands,
			"push:read" | "push:add" | "push:end" | "device:ring"
		>,
		AgentSession
	>;
}

/** Where a shopper's answers go, too, and the way back from there. */
export function visitorHandlers(parts: {
	store: NotificationStore;
	publisher: Publisher;
	limits: Limits;
	security: SecurityEvents;
	notifications: Notifications;
	scrub: Scrub;
}) {
	const { store, limits, security, notifications, scrub } = parts;
	return {
		"address:set": handler({
			cost: "write",
			read: readReplyAddress,
			may: knownVisitor,
			async run(_actor, { email }, visitor) {
				if (email !== null && !notifications.mail)
					throw new Refused({ code: "forbidden" });
				const { site_id, id } = visitor;
				// Another window may have changed it since this one said hello.
				const before = (await store.visitor(site_id, id))?.reply_to ?? null;
				// Links that went to another address open nothing any more.
				if (email !== before) await store.dropUnusedMailLinks(site_id, id);
				await store.keepReplyTo(site_id, id, email, store.now());
				if (before !== null && email !== before) await scrub.asked();
				visitor.reply_to = email;
				if (email !== null) notifications.runDue();
				return { replyTo: email };
			},
		}),
		"link:make": handler({
			cost: "write",
			read: readLinkMade,
			may: knownVisitor,
			run: (_actor, made, visitor) =>
				makeReturnLink(store, visitor, made, notifications.origin),
		}),
		"link:open": handler({
			cost: "write",
			read: readLinkOpened,
			// Whoever has the link: one that opens nothing costs an attempt.
			may: anyVisitor,
			async run(actor, opened, current) {
				const [site] = actor.sites;
				const { visitor, conversation } = await limits
					.attempt("mail_link", actor.address, () =>
						openLink(store, site.id, current, opened),
					)
					.catch((error: unknown) => {
						if (error instanceof Refused)
							security.happened("mail_link_refused", actor.address);
						throw error;
					});
				await become(parts, actor, visitor);
				actor.byLink ||= isByLink(visitor, opened.token);
				actor.socket?.join(`conversation:${conversation}`);
				return { conversation };
			},
		}),
	} satisfies Handlers<
		Pick<VisitorCommands, "address:set" | "link:make" | "link:open">,
		VisitorSession
	>;
}
