import 'deedline';
