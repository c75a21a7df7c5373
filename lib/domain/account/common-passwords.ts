/**
 * Stems of the commonest passwords, without the digits and marks that people put around them: what leaked
 * lists have in common, and what a stranger tries first here. Passwords under ten characters never get this far.
 */
export const COMMON_PASSWORD_STEMS: ReadonlySet<string> = new Set(
  `abc abcd abcde abcdef abcdefg abcdefgh abcdefghij access admin administrator adminadmin aaaaaaaaaa america
  asdf asdfasdf asdfasdfasdf asdfgh asdfghjkl asdfghjklqwerty asdfqwer baseball basketball bailey batman
  changeme charlie cheese chocolate computer cookie daniel dealscout default demo dragon facebook football
  forever freedom fuckyou gfhjkm google guest hannah hello helloworld hunter iloveyou iloveyouforever internet
  jennifer jessica jordan killer letmein letmeinnow liverpool login lovelove loveyou manchester master michael
  michelle minecraft monkey mustang mynoob naruto newpassword nicole ninja nopassword nothing opensesame pass
  passpass passw passwd password passwordpassword pokemon princess qazwsx qazwsxedc qwer qwerasdf qwerqwer
  qwert qwerty qwertyasdf qwertyqwerty qwertyui qwertyuiop qwertz qwertzuiop root samsung sample secret
  secretpassword shadow snoopy soccer starwars summer sunshine superman superstar sweetheart tester testing
  testtest test thisisapassword tigger trustno trustnoone unknown user username welcome welcomeback
  whatever winter yamaha zaqxsw zxcvbn zxcvbnm`
    .split(/\s+/)
    .filter((stem) => stem !== ""),
);
