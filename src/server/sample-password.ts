/** Where the sample's password is kept, so that whoever runs the product finds it again. */
export const SAMPLE_PASSWORD_FILE = 'sample-password.txt';
