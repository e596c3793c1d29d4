export const later = 'audits';
