import { effect, signal } from "@preact/signals";
import type { PoliciesRead } from "../../../protocol/shown-policy.ts";
import { addStyle } from "../../../ui/add-style.ts";
import type { Chat } from "../chat/chat.ts";
import type { Locale } from "../locale/locale.ts";
import { HomePolicies } from "./HomePolicies.tsx";
import { PolicyCard } from "./PolicyCard.tsx";
import css from "./policies.css?inline";

export type PoliciesPart = ReturnType<typeof createPoliciesPart>;

/** What holds at the shop now, read anew when another version does. */
export function createPoliciesPart(
	{ connection, welcome, send }: Pick<Chat, "connection" | "welcome" | "send">,
	{ language }: Pick<Locale, "language">,
) {
	addStyle(css);
	const now = signal<PoliciesRead | null>(null);
	effect(() => {
		const locale = language.value?.locale;
		const isHere = connection.state.value.kind === "here";
		if (!locale || !isHere || !welcome.value?.site.policies) return;
		void connection.ask("policies:read", { locale }).then((reply) => {
			if (reply.ok) now.value = reply.data;
		});
	});
	return { HomePolicies, PolicyCard, now, send };
}
