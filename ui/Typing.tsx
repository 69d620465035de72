/** Three quiet dots, and the words for whoever cannot see them. */
export function Typing({ words }: { words: string }) {
	return (
		<div class="typing">
			<span class="typing-dots" aria-hidden="true">
				<i />
				<i />
				<i />
			</span>
			<span class="typing-words">{words}</span>
		</div>
	);
}
