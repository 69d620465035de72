import { Fragment } from "preact";
import { Icon } from "../../ui/Icon.tsx";
import { bell, up } from "../../ui/icons.ts";
import { useLanguage, useModels } from "./context/context.ts";
import { answersIn } from "./locale/language-names.ts";
import { Starters } from "./starters/Starters.tsx";

/** Before the first message: the shop's greeting, what it is often asked, and the composer below them. */
export function Home() {
	const { chat, endsWithPage, panel, help, locale, policies, ways } =
		useModels();
	const language = useLanguage();
	const { words } = language;
	const languages = answersIn(
		chat.welcome.value?.site.languages,
		language,
		locale.reads(),
	);

	const { HomeWays = Fragment } = ways.value ?? {};
	const { HomePolicies } = policies.value ?? {};
	const { HomeHelp = Fragment } = help.value ?? {};

	async function showEarlier() {
		await chat.showEarlier();
		// This page, and the button that was pressed, give way to the log.
		panel.returnFocus();
	}

	return (
		<div class="home">
			{chat.hasEarlier.value && (
				<button
					type="button"
					class="earlier"
					onClick={() => void showEarlier()}
				>
					<Icon of={up} />
					{words.chat.earlier}
				</button>
			)}
			<div class="home-question">
				<span class="home-bell">
					<Icon of={bell} />
				</span>
				<h2>{words.header.title}</h2>
				{languages && <p>{languages}</p>}
				{endsWithPage.value && <p>{words.chat.endsWithPage}</p>}
			</div>
			<HomeHelp />
			<HomeWays>
				<Starters />
			</HomeWays>
			{HomePolicies && <HomePolicies />}
			<button
				type="button"
				class="earlier"
				onClick={() => {
					panel.below.value = "card";
				}}
			>
				{words.header.card}
			</button>
		</div>
	);
}
