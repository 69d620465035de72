/** Every sentence of the page. */
export const words = {
	says: {
		waits:
			"In a moment a shopper rings by herself. Answer her, then pull the red cord.",
		rang: "A shopper has rung. Answer her, then pull the red cord.",
		pulling: "Killing the relay…",
		dead: "The relay is dead. Type on both sides.",
		plugging: "Starting the relay again…",
		back: "The relay is back. Both sides go on by themselves.",
		whole: "The relay is back, and its log has everything, once and in order.",
		gone: "The demo has ended. Start it again with npm start, then reload this page.",
	},
	cord: { pull: "Pull the plug: the relay is killed", plug: "Plug in" },
	process: {
		runs: (pid: number) => `Process ${pid} runs`,
		killed: (pid: number) => `Process ${pid} was killed`,
	},
	count: {
		sent: "sent",
		waiting: "waiting",
		refused: "refused",
		discarded: "discarded",
		lost: "lost",
		doubled: "doubled",
		unordered: "out of order",
	},
	/** In place of a number, until the log has been read. */
	unknown: "?",
	how: "Counted by id: each message and note written on either side since this page was opened, looked up in the relay's log where its sender was told that it stands. No number is made up.",
} as const;
