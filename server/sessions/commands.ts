import {
	readIdentityShown,
	readNewVisitor,
	readVisitorContext,
} from "../../protocol/visitor.ts";
import type { VisitorCommands } from "../../protocol/visitor-events.ts";
import type { VisitorActor, VisitorSession } from "../people/actor.ts";
import { contextAfter } from "../people/kept-context.ts";
import { anyVisitor, knownVisitor } from "../people/permissions.ts";
import { tellPerson } from "../people/person.ts";
import { provenIdentity } from "../people/prove-identity.ts";
import { isByLink, prove } from "../people/visitors.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { Routing } from "../routing/routing.ts";
import { become } from "./become.ts";
import {
	type NewVisitorParts,
	provenIfSo,
	visitorOfToken,
} from "./visitor-of-token.ts";

interface Parts extends NewVisitorParts {
	publisher: Publisher;
	routing: Pick<Routing, "heartbeat">;
}

/** By which a visitor says who they are, and where. */
export function visitorHandlers(parts: Parts) {
	const { store, routing } = parts;
	const visitorOf = visitorOfToken(parts);
	return {
		"visitor:make": handler({
			cost: "write",
			read: readNewVisitor,
			may: anyVisitor,
			async run(actor, { token, identity }) {
				const [site] = actor.sites;
				const visitor = await visitorOf(site.id, token, actor.address);
				const proven = await provenIfSo(parts, site, visitor, token, identity);
				become(parts, actor, proven);
				await tellPerson(parts, proven);
				actor.byLink ||= isByLink(proven, token);
				return {};
			},
		}),
		"identity:prove": handler({
			cost: "write",
			read: readIdentityShown,
			may: knownVisitor,
			async run(actor, shown, visitor) {
				const [site] = actor.sites;
				const identity = await provenIdentity(store, site.id, shown.identity);
				const proven = await prove(store, visitor, identity, actor.byLink);
				become(parts, actor, proven);
				await tellPerson(parts, proven);
				return { name: proven.name };
			},
		}),
		"page:view": handler({
			cost: "view",
			read: readVisitorContext,
			may: knownVisitor,
			async run({ socket }: VisitorActor, looking, visitor) {
				const { site_id, id } = visitor;
				routing.heartbeat(site_id, id);
				// Another window may have said something else since.
				const before = await store.visitor(site_id, id);
				const next = contextAfter(
					...([before?.looking ?? null, looking] as const),
					...([socket?.device, store.now()] as const),
				);
				// Nothing new: nothing to write, and nothing that the staff does not know.
				if (!next) return {};
				const said = JSON.stringify(next);
				visitor.looking = said;
				await store.keepVisitorContext(site_id, id, said);
				await tellPerson(parts, visitor);
				return {};
			},
		}),
	} satisfies Handlers<
		Pick<VisitorCommands, "visitor:make" | "identity:prove" | "page:view">,
		VisitorSession
	>;
}
