/** The kind of the event at which a phase ends by itself. */
export const phaseEnds = 'publishing.phaseEnds'
