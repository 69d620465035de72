import type { ComponentChildren } from "preact";
import { isManned } from "../chat/availability-state.ts";
import { useLanguage, useModels } from "../context/context.ts";
import { WaysList } from "./WaysList.tsx";

/** On the first page: open and first while nobody is there, and else one line below what the shop is asked. */
export function HomeWays({ children }: { children?: ComponentChildren }) {
	const { chat } = useModels();
	const { later } = useLanguage();
	const isFirst = !isManned(chat.availability.value);
	const ways = later && chat.welcome.value?.site.contact && (
		<details class="ways" open={isFirst}>
			<summary>{later.ways.title}</summary>
			<WaysList />
		</details>
	);
	return (
		<>
			{isFirst && ways}
			{children}
			{!isFirst && ways}
		</>
	);
}
