import { useSignalEffect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Composer } from "./composer/Composer.tsx";
import { ConnectionBanner } from "./connection/ConnectionBanner.tsx";
import { useLanguage, useModels } from "./context/context.ts";
import { BelowHeader, Header } from "./Header.tsx";
import { Home } from "./Home.tsx";
import { PlainLog } from "./log/PlainLog.tsx";

/** Nothing is shown before there are words for it. */
export function App() {
	const { locale } = useModels();
	return locale.language.value && <OpenPanel />;
}

/** The open panel, from above to below. */
function OpenPanel() {
	const { chat, help, hide, later, logPart, mailLink, locale, panel } =
		useModels();
	const { words } = useLanguage();
	useSignalEffect(() => {
		const words = locale.language.value?.words;
		if (!words) return;
		document.documentElement.lang = words.language.tag;
		document.documentElement.dir = words.language.dir;
		document.title = words.a11y.widget;
	});
	useEffect(() => {
		// At the document: after a tap beside everything the focus is in no part of the panel.
		document.addEventListener("keydown", onKeyDown);
		return () => document.removeEventListener("keydown", onKeyDown);
		function onKeyDown(event: KeyboardEvent) {
			// A menu that is open takes Escape for itself, and so does an input method.
			const isTaken = event.defaultPrevented || event.isComposing;
			if (event.key === "Escape" && !isTaken) hide();
		}
	}, [hide]);
	const isHome = !chat.shown.value.length && !chat.pending.value.length;
	const { Log = PlainLog, Announcer } = logPart.value ?? {};

	return (
		<main class="panel" aria-label={words.a11y.widget}>
			<Header />
			<BelowHeader />
			{later.value && <later.value.PromisedToYou />}
			{mailLink.waits.value ? (
				later.value && <later.value.LinkDoor />
			) : (
				<>
					{isHome ? <Home /> : <Log />}
					<ConnectionBanner />
					<Composer />
					{help.value && <help.value.Offered />}
					{panel.isAside.value && later.value && <later.value.ComposerDoor />}
				</>
			)}
			{Announcer && <Announcer />}
		</main>
	);
}
