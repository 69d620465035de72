import { useSignalEffect } from "@preact/signals";
import { Announcer } from "./Announcer.tsx";
import { Composer } from "./Composer.tsx";
import { ConnectionLine } from "./ConnectionLine.tsx";
import { useModels } from "./context.ts";
import { Header } from "./Header.tsx";
import { Home } from "./Home.tsx";
import { Log } from "./Log.tsx";

/** The open panel, from above to below. */
export function App() {
	const { chat, hide, language } = useModels();
	useSignalEffect(() => {
		const { words } = language.value;
		document.documentElement.lang = words.language.tag;
		document.documentElement.dir = words.language.dir;
		document.title = words.a11y.widget;
	});
	const isHome = !chat.shown.value.length && !chat.pending.value.length;

	return (
		<main
			class="panel"
			aria-label={language.value.words.a11y.widget}
			// A menu that is open takes Escape for itself.
			onKeyDown={(event) => {
				if (event.key === "Escape" && !event.defaultPrevented) hide();
			}}
		>
			<Header />
			{isHome ? <Home /> : <Log />}
			<ConnectionLine />
			<Composer />
			<Announcer />
		</main>
	);
}
