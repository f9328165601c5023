/** What the parts of the file with one's own data hold. */
export const followsMeaning = 'was Sie verfolgen, und seit wann'
export const newsSettingsMeaning = 'wie oft wir Ihnen schreiben, und ob es eine persönliche Feed-Adresse gibt'
