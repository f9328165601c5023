/** What this part of the file with one's own data holds. */
export const entriesMeaning = 'was Sie getan haben und was an Ihrem Zugang geändert wurde'
