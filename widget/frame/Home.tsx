import { Icon } from "../../ui/Icon.tsx";
import { bell, up } from "../../ui/icons.ts";
import { useLanguage, useModels } from "./context.ts";

/** Before the first message: one question, and the composer below it. */
export function Home() {
	const { chat, endsWithPage } = useModels();
	const { words } = useLanguage();
	return (
		<div class="home">
			{chat.hasEarlier.value && (
				<button
					type="button"
					class="earlier"
					onClick={() => void chat.showEarlier()}
				>
					<Icon of={up} />
					{words.chat.earlier}
				</button>
			)}
			<div class="home-bell">
				<Icon of={bell} />
			</div>
			<div class="home-question">
				<h2>{words.header.title}</h2>
				{endsWithPage.value && <p>{words.chat.endsWithPage}</p>}
			</div>
		</div>
	);
}
