/** The texts of what is said later, as the conversation shows them. */
export const scheduledLineWords = {
	waits: "A message will be sent {time}, unless the shopper writes first.",
	change: "Change",
	set: "{name} wrote a message for {time}",
	ended: {
		visitor_wrote:
			"The scheduled message was not sent: the shopper wrote first",
		closed: "The scheduled message was not sent: the conversation was closed",
		cancelled: "The scheduled message was cancelled",
		late: "The scheduled message was not sent: it was more than an hour late",
		author_left: "The scheduled message was not sent: its author left",
	},
};
